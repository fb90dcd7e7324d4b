package org.ngoaingu.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A channel whose messages are plain words: {@code !DATA} presses a button, {@code ?} cannot be read, {@code @…} is said
 * in a group, {@code #!PHONE} shares the own number and {@code #?PHONE} another's, {@code ~NETWORK words} come from a
 * network address. What it is given to send it keeps, and answers as a test says.
 */
public class ScriptedDriver implements Driver {

    public static final String CHANNEL = "script";

    private final Queue<Parcel> sent = new ConcurrentLinkedQueue<>();
    private volatile Function<Parcel, Delivery> answer = parcel -> new Delivery.Sent(null);
    private volatile Function<String, Fetched> fetch = raw -> new Fetched.Later("no files here");
    private volatile Abilities abilities = new Abilities(true, true, true, false, Turns.LONGEST, Turns.LONGEST, 0);

    /** Use with {@code @Import}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        ScriptedDriver scriptedDriver() {
            return new ScriptedDriver();
        }
    }

    public void answers(Function<Parcel, Delivery> answer) {
        this.answer = answer;
    }

    void fetches(Function<String, Fetched> fetch) {
        this.fetch = fetch;
    }

    void can(Abilities abilities) {
        this.abilities = abilities;
    }

    public void forget() {
        sent.clear();
        answers(parcel -> new Delivery.Sent(null));
        can(new Abilities(true, true, true, false, Turns.LONGEST, Turns.LONGEST, 0));
    }

    /** What was handed over for the address, in order, as text. */
    public List<String> sentTo(String address) {
        var texts = new ArrayList<String>();
        for (var parcel : sent) {
            if (parcel.address().equals(address)) {
                texts.add(
                        parcel.what() instanceof Reply reply
                                ? reply.text()
                                : parcel.what().toString());
            }
        }
        return texts;
    }

    public List<Parcel> sent() {
        return List.copyOf(sent);
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Abilities abilities() {
        return abilities;
    }

    @Override
    public Heard read(String raw) {
        return switch (raw.isEmpty() ? ' ' : raw.charAt(0)) {
            case '?' -> throw new UnreadableMessage("asked to be", new IllegalArgumentException());
            case '@' -> new Heard.InGroup(raw.startsWith("@bot"));
            case '+' -> new Heard.Added(raw.substring(1));
            case '-' -> new Heard.Reachable(false);
            case '!' -> new Heard.Said("", raw.substring(1), null, null);
            case '#' -> new Heard.Said("", null, new Contact(raw.substring(2), raw.charAt(1) == '!'), null);
            case '~' ->
                new Heard.Said(raw.substring(raw.indexOf(' ') + 1), null, null, raw.substring(1, raw.indexOf(' ')));
            default -> new Heard.Said(raw, null, null, null);
        };
    }

    @Override
    public Fetched fetch(String raw) {
        return fetch.apply(raw);
    }

    @Override
    public Delivery send(Parcel parcel) {
        sent.add(parcel);
        return answer.apply(parcel);
    }
}
