package org.ngoaingu.announcement;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What announcements are compared with: as many one-time jobs of db-scheduler, which fetches them locked and deletes each
 * when it is done. A job does nothing, and nothing is made, kept in order, or written into a history.
 */
final class SchedulerPeer implements AutoCloseable {

    private static final TaskDescriptor<Void> JOB = TaskDescriptor.of("bench");
    private static final String TABLE = "bench_tasks";

    private final HikariDataSource database = new HikariDataSource();
    private final int threads;

    /** @param threads and connections, which it has for itself */
    SchedulerPeer(Environment settings, int threads) {
        this.threads = threads;
        database.setJdbcUrl(settings.getRequiredProperty("spring.datasource.url"));
        database.setUsername(settings.getRequiredProperty("spring.flyway.user"));
        database.setPassword(settings.getRequiredProperty("spring.flyway.password"));
        database.setMaximumPoolSize(threads);
        JdbcClient.create(database)
                .sql("create table if not exists " + TABLE + " (like scheduled_tasks including all)")
                .update();
    }

    /** @return jobs a second, from the start of the scheduler to the end of the last job */
    double perSecond(int jobs) throws InterruptedException {
        var left = new CountDownLatch(jobs);
        var job = Tasks.oneTime(JOB).execute((instance, context) -> left.countDown());
        var scheduler = Scheduler.create(database, job)
                .tableName(TABLE)
                .threads(threads)
                .pollUsingLockAndFetch(0.5, 4)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        var due = Instant.now();
        var all = new ArrayList<SchedulableInstance<?>>();
        for (int number = 0; number < jobs; number++) {
            all.add(JOB.instance(String.valueOf(number)).scheduledTo(due));
        }
        scheduler.scheduleBatch(all);
        var begun = System.nanoTime();
        scheduler.start();
        left.await();
        var seconds = (System.nanoTime() - begun) / 1e9;
        scheduler.stop();
        return jobs / seconds;
    }

    @Override
    public void close() {
        database.close();
    }
}
