package org.ngoaingu.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Messages stored, answered and sent a second inside one program, without any network. */
@Tag("bench")
@SpringBootTest(properties = "assistant.channel.in-flight=128")
@Import({ScriptedHandler.Setup.class, ScriptedDriver.Setup.class})
class TurnBench {

    private static final int MESSAGES = Integer.getInteger("bench.messages", 10_000);
    private static final int CHATS = 1_000;
    private static final int BATCH = 100;

    @Autowired
    Inbox inbox;

    @Autowired
    ScriptedDriver driver;

    @Test
    void storesAnswersAndSends() throws Exception {
        for (var latency : List.of(0, 0, 80)) {
            System.out.printf("API latency %d ms: %.0f turns/s%n", latency, run(latency));
        }
    }

    private double run(int latency) throws InterruptedException {
        var left = new CountDownLatch(MESSAGES);
        driver.answers(parcel -> {
            if (latency > 0) {
                pause(latency);
            }
            left.countDown();
            return new Delivery.Sent("1");
        });
        var begun = System.nanoTime();
        var batch = new ArrayList<Arrived>();
        for (int message = 0; message < MESSAGES; message++) {
            batch.add(new Arrived(
                    ScriptedDriver.CHANNEL,
                    begun + ":" + message,
                    begun + "-" + message % CHATS,
                    null,
                    Instant.now().plus(Duration.ofMinutes(message / CHATS)),
                    "xin chào " + message,
                    null,
                    false,
                    List.of()));
            if (batch.size() == BATCH) {
                inbox.store(batch);
                batch.clear();
            }
        }
        System.out.printf("stored after %.1f s%n", (System.nanoTime() - begun) / 1e9);
        left.await();
        var seconds = (System.nanoTime() - begun) / 1e9;
        driver.forget();
        return MESSAGES / seconds;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
