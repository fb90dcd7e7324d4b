package org.ngoaingu.assistant.certificate;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each morning one node tells officers what is left over. */
@Configuration(proxyBeanMethods = false)
class OfficerSchedule {

    private static final TaskDescriptor<Void> DAILY = TaskDescriptor.of("certificate-verification");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Bean
    RecurringTask<Void> verificationTask(OfficerNotices notices, Clock clock) {
        return Tasks.recurring(DAILY, Schedules.daily(clock.getZone(), MORNING))
                .execute((task, context) -> notices.tellAll());
    }
}
