#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/canonical/business_key.hpp"

namespace proofload::canonical {
namespace {

RC_GTEST_PROP(BusinessKeyProperty, EveryKeyComesBackFromItsText, ()) {
  const auto order = *rc::gen::nonEmpty(rc::gen::string<std::string>());
  const auto release = *rc::gen::string<std::string>();
  const BusinessKey key{"bigbox", order, release};
  RC_ASSERT(parse_business_key(to_text(key)).value() == key);
}

// So that one order never has two names.
RC_GTEST_PROP(BusinessKeyProperty, ATextThatIsReadIsTheOneThatWouldBeWritten, ()) {
  const auto tail =
      *rc::gen::container<std::string>(rc::gen::element('%', '/', '2', 'F', '5', 'f', 'a', '\n'));
  const std::string text = "bigbox/" + tail;
  const Result<BusinessKey> key = parse_business_key(text);
  if (key) RC_ASSERT(to_text(*key) == text);
}

}  // namespace
}  // namespace proofload::canonical
