package org.ngoaingu.assistant.certificate;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each morning one node looks whose certificates end; a morning that was missed is made up for at the next start. */
@Configuration(proxyBeanMethods = false)
class ExpirySchedule {

    private static final TaskDescriptor<Void> DAILY = TaskDescriptor.of("certificate-expiry");
    private static final LocalTime MORNING = LocalTime.of(8, 15);

    @Bean
    RecurringTask<Void> expiryTask(ExpiryNotices notices, Clock clock) {
        return Tasks.recurring(DAILY, Schedules.daily(clock.getZone(), MORNING))
                .execute((task, context) -> notices.tell());
    }
}
