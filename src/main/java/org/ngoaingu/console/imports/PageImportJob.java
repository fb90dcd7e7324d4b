package org.ngoaingu.console.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Has the steps of imports done outside the request; a step of a node that died is begun again. */
@Component
class PageImportJob {

    private static final TaskDescriptor<Void> STEP = TaskDescriptor.of("console-import");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    PageImportJob(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the transaction that brought the state whose step is to be done. */
    void schedule(UUID id, PageImport.State state) {
        scheduler
                .getObject()
                .scheduleIfNotExists(STEP.instance(id + ":" + state).build(), clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        Task<Void> consoleImportTask(PageImportSteps steps) {
            return Tasks.oneTime(STEP)
                    .execute((step, context) ->
                            steps.go(UUID.fromString(step.getId().split(":")[0])));
        }
    }
}
