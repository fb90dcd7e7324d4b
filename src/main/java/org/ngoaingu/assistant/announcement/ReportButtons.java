package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Set;
import org.ngoaingu.channel.Reply;
import org.springframework.stereotype.Component;

/** The state of an announcement anew, and the spreadsheet of who has not confirmed. */
@Component
class ReportButtons implements AnnouncementButtons {

    /** Shows it below the last words. */
    static final String SHOW = "show";

    /** Shows it where the button is. */
    static final String REFRESH = "refresh";

    static final String SHEET = "sheet";

    private final AnnouncementCard card;
    private final OutstandingFile file;

    ReportButtons(AnnouncementCard card, OutstandingFile file) {
        this.card = card;
        this.file = file;
    }

    @Override
    public Set<String> acts() {
        return Set.of(SHOW, REFRESH, SHEET);
    }

    @Override
    public List<Reply> pressed(Pressed pressed) {
        return List.of(
                switch (pressed.act()) {
                    case SHEET -> file.of(pressed);
                    case REFRESH -> shown(pressed);
                    default -> below(shown(pressed));
                });
    }

    private Reply shown(Pressed pressed) {
        return card.of(pressed.id(), pressed.who(), pressed.language());
    }

    private static Reply below(Reply card) {
        return new Reply(card.text(), card.choices());
    }
}
