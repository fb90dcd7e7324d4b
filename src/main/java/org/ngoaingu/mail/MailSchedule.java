package org.ngoaingu.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every half minute one node sends what is due. */
@Configuration(proxyBeanMethods = false)
class MailSchedule {

    private static final TaskDescriptor<Void> ROUND = TaskDescriptor.of("mail-round");

    @Bean
    RecurringTask<Void> mailTask(MailRound round) {
        return Tasks.recurring(ROUND, Schedules.fixedDelay(Duration.ofSeconds(30)))
                .execute((task, context) -> round.run());
    }
}
