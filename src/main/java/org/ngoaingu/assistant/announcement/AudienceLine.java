package org.ngoaingu.assistant.announcement;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.announcement.AudienceWords;
import org.springframework.stereotype.Component;

/** To whom an announcement goes, on one line of a card. */
@Component
class AudienceLine {

    private final AudienceWords audience;
    private final BroadcastWords words;

    AudienceLine(AudienceWords audience, BroadcastWords words) {
        this.audience = audience;
        this.words = words;
    }

    String of(AnnouncementView it, Locale language) {
        var whom = audience.of(it.draft().audience()).stream()
                .map(condition -> words.say(language, condition))
                .collect(Collectors.joining("; "));
        return words.say(language, "whom", Map.of("whom", whom));
    }
}
