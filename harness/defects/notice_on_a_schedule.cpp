#include "harness/defects/notice_on_a_schedule.hpp"

#include <map>
#include <string>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

constexpr Symbol kJob = "ship_notices";
constexpr Duration kEvery = std::chrono::hours(48);

class NoticeOnASchedule final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    if (std::exchange(is_due_, false)) return;
    bool any = false;
    std::erase_if(effects, [&](Effect& effect) {
      auto* message = std::get_if<Message>(&effect);
      if (message == nullptr || !message->ref.starts_with("856:")) return false;
      any = true;
      std::string name = message->ref;
      waiting_.insert_or_assign(std::move(name), std::move(*message));
      return true;
    });
    if (any && !std::exchange(is_armed_, true)) effects.emplace_back(Arm{{kJob, ""}, kEvery});
  }

  bool ticks(Context& context, const TimerKey& key) override {
    if (key.purpose != kJob) return false;
    is_due_ = true;
    is_armed_ = false;
    for (auto& [name, notice] : std::exchange(waiting_, {})) context.send(std::move(notice));
    return true;
  }

  std::map<std::string, Message> waiting_;  // by the name of the document
  bool is_armed_ = false;
  bool is_due_ = false;
};

}  // namespace

const Defect kNoticeOnASchedule{
    .name = "notice-on-a-schedule",
    .harm = "The truck is there before its notice, and the dock turns it away.",
    .caught_by = "notice_before_arrival",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<NoticeOnASchedule>(std::move(inner));
    }};

}  // namespace proofload::defects
