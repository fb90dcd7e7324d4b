package org.ngoaingu.digest.picture;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** Draws the picture of a unit's week for a phone: portrait, big letters, one card a line. */
@Component
public class Pictures {

    private static final int TITLE_STEP = 60;
    private static final int HEAD = 96;
    private static final int MORE = 44;

    private final Texts texts;
    private final Letters letters = new Letters();

    /** As many drawings at once as there are processors: each holds some ten megabytes. */
    private final Semaphore drawing = new Semaphore(Runtime.getRuntime().availableProcessors());

    Pictures(Texts texts) {
        this.texts = texts;
    }

    /** A PNG of {@value Sheet#WIDTH} points' width. */
    public byte[] draw(PictureFacts facts, Shade shade) {
        drawing.acquireUninterruptibly();
        try {
            return drawn(facts, shade);
        } finally {
            drawing.release();
        }
    }

    /** The same facts in words, for who does not see the picture. */
    public String alternative(PictureFacts facts) {
        return new LineWords(texts, facts.language()).alternative(facts);
    }

    private byte[] drawn(PictureFacts facts, Shade shade) {
        var words = new LineWords(texts, facts.language());
        var look = Look.of(letters, shade);
        var cards = facts.shown().stream()
                .map(line -> new LineCard(line, words, look))
                .toList();
        var more = facts.leftOut() > 0 ? MORE : 0;
        var title = Sheet.lines(facts.unit(), look.title(), Sheet.INNER, 2, facts.language());
        var head = title.size() * TITLE_STEP + HEAD;
        var height = head + cards.stream().mapToInt(LineCard::height).sum() + more + Legend.HEIGHT;
        try (var sheet = new Sheet(height, shade.ground)) {
            head(sheet, title, words.asOf(facts.day()), look);
            var y = below(sheet, head, cards);
            if (more > 0) {
                sheet.text(words.more(facts.leftOut()), look.plain(), shade.faint, Sheet.MARGIN, y + 16);
            }
            new Legend(words, look).draw(sheet, y + more);
            return Png.of(sheet.image(), shade.colors());
        }
    }

    private static void head(Sheet sheet, List<String> title, String asOf, Look look) {
        var y = 12;
        for (var part : title) {
            y += TITLE_STEP;
            sheet.text(part, look.title(), look.shade().ink, Sheet.MARGIN, y);
        }
        sheet.text(asOf, look.plain(), look.shade().faint, Sheet.MARGIN, y + 46);
    }

    private static int below(Sheet sheet, int head, List<LineCard> cards) {
        var y = head;
        for (var card : cards) {
            card.draw(sheet, y);
            y += card.height();
        }
        return y;
    }
}
