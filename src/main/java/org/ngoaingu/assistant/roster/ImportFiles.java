package org.ngoaingu.assistant.roster;

import java.util.List;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.GivenFiles;
import org.springframework.stereotype.Component;

/** Lists that come in: those of administrators are imported, nobody else's are used. */
@Component
public class ImportFiles {

    private final ImportDesk desk;
    private final ChatFiles files;
    private final Texts texts;

    ImportFiles(ImportDesk desk, ChatFiles files, Texts texts) {
        this.desk = desk;
        this.files = files;
        this.texts = texts;
    }

    /** Takes the files of a message to look at, inside its turn. */
    public List<Reply> take(Inbound message) {
        var sender = message.who();
        if (sender == null || !desk.mayImport(sender)) {
            message.files().forEach(files::drop);
            return List.of(Reply.of(texts.say(message.language(), Message.of("chatImport.notUsed"))));
        }
        return desk.take(message, sender, GivenFiles.dayIn(message.text()).orElse(null));
    }
}
