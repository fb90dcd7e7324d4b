package org.ngoaingu.digest;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One node looks every few minutes whose digest is due; {@link Rhythm} knows when. */
@Configuration(proxyBeanMethods = false)
class DigestSchedule {

    private static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("digest");
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> digestTask(DigestRound round) {
        return Tasks.recurring(LOOK, FixedDelay.of(PAUSE)).execute((task, context) -> round.write());
    }
}
