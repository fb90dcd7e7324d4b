package org.ngoaingu.assistant.roster;

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

/** Has the steps of imports done after the turn that asks for them; a step of a node that died is begun again. */
@Component
class ImportJob {

    private static final TaskDescriptor<Void> STEP = TaskDescriptor.of("chat-import");
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ImportJob(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has the step that it waits for done; in the transaction that brought the state. */
    void schedule(ChatImport one) {
        scheduler.getObject().scheduleIfNotExists(STEP.instance(one.step()).build(), clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        Task<Void> chatImportTask(ImportSteps steps) {
            return Tasks.oneTime(STEP)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                    .execute((step, context) ->
                            steps.go(Long.parseLong(step.getId().split(":")[0])));
        }
    }
}
