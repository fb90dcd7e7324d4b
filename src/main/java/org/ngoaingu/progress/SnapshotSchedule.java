package org.ngoaingu.progress;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Early on Mondays one node keeps the figures of all units; a Monday that was missed is made up for at the next start. */
@Configuration(proxyBeanMethods = false)
class SnapshotSchedule {

    private static final TaskDescriptor<Void> WEEKLY = TaskDescriptor.of("progress-snapshot");
    private static final String MONDAY_MORNING = "0 0 5 * * MON";

    @Bean
    RecurringTask<Void> snapshotTask(Snapshots snapshots, Clock clock) {
        return Tasks.recurring(WEEKLY, new CronSchedule(MONDAY_MORNING, clock.getZone()))
                .execute((task, context) -> snapshots.takeOfThisWeek());
    }
}
