package org.ngoaingu.channel.webchat;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Abilities;
import org.ngoaingu.channel.Delivery;
import org.ngoaingu.channel.Driver;
import org.ngoaingu.channel.Heard;
import org.ngoaingu.channel.Parcel;
import org.ngoaingu.channel.Turns;
import org.ngoaingu.channel.UnreadableMessage;
import org.ngoaingu.channel.WebChats;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The web chat as a channel: the page reads the history, so that what stands there is delivered. */
@Component
class WebDriver implements Driver {

    private static final int LONGEST = 4 * Turns.LONGEST;
    private static final Abilities ABILITIES = new Abilities(true, true, false, true, LONGEST, LONGEST, 0);
    private static final JsonMapper JSON = new JsonMapper();

    /** What the page sent, as it is stored. */
    record Posted(String text, @Nullable String choice, String network) {

        String raw() {
            return JSON.writeValueAsString(this);
        }
    }

    @Override
    public String channel() {
        return WebChats.CHANNEL;
    }

    @Override
    public Abilities abilities() {
        return ABILITIES;
    }

    @Override
    public Heard read(String raw) {
        try {
            var posted = JSON.readValue(raw, Posted.class);
            return new Heard.Said(posted.text(), posted.choice(), null, posted.network());
        } catch (JacksonException e) {
            throw new UnreadableMessage("no message of the page", e);
        }
    }

    @Override
    public Delivery send(Parcel parcel) {
        return new Delivery.Sent(null);
    }
}
