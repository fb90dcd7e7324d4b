package org.ngoaingu.announcement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Has runs started at their time and watched until they end: one job a run, named {@code ANNOUNCEMENT:RUN}, on whichever
 * node; another takes it over when that one dies.
 */
@Component
class RunJob {

    private static final TaskDescriptor<Void> RUN = TaskDescriptor.of("announcement-run");
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    RunJob(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the transaction that scheduled it or took it up again. */
    void schedule(Announcement it) {
        var now = clock.instant();
        var start = it.draft().startAt();
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        RUN.instance(it.id() + ":" + it.run()).build(),
                        start == null || start.isBefore(now) ? now : start);
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        Task<Void> announcementRunTask(Running running) {
            return Tasks.custom(RUN)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                    .execute((instance, context) -> {
                        var name = instance.getId().split(":");
                        var next = running.step(new AnnouncementId(Long.parseLong(name[0])), Integer.parseInt(name[1]));
                        return (complete, operations) ->
                                next.ifPresentOrElse(then -> operations.reschedule(complete, then), operations::remove);
                    });
        }
    }
}
