package org.ngoaingu.assistant.announcement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.ngoaingu.announcement.AnnouncementId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Has the card of each run brought up to date every few seconds until it ends; one job an announcement. */
@Component
class CardJob {

    private static final TaskDescriptor<String> CARD = TaskDescriptor.of("announcement-card", String.class);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    CardJob(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the transaction that started the run or took it up again. */
    void schedule(AnnouncementId id) {
        scheduler
                .getObject()
                .scheduleIfNotExists(CARD.instance(id.toString()).data("").build(), clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        Task<String> announcementCardTask(ObjectProvider<RunWatch> watch, Clock clock) {
            return Tasks.custom(CARD)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                    .execute((instance, context) -> {
                        var shown = watch.getObject()
                                .look(new AnnouncementId(Long.parseLong(instance.getId())), instance.getData());
                        return (complete, operations) -> shown.ifPresentOrElse(
                                now -> operations.reschedule(
                                        complete, clock.instant().plus(AGAIN), now),
                                operations::remove);
                    });
        }
    }
}
