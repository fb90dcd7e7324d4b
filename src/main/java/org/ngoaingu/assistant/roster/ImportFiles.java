package org.ngoaingu.assistant.roster;

import java.util.List;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.FileHandler;
import org.ngoaingu.conversation.FilesTaken;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.GivenFiles;
import org.springframework.stereotype.Component;

/** Files that come in: those of administrators are lists to import, others cannot be used yet. */
@Component
class ImportFiles implements FileHandler {

    private final ImportDesk desk;
    private final ChatFiles files;
    private final Texts texts;

    ImportFiles(ImportDesk desk, ChatFiles files, Texts texts) {
        this.desk = desk;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public FilesTaken take(Inbound message) {
        var sender = message.who();
        if (sender == null || !desk.mayImport(sender)) {
            message.files().forEach(files::drop);
            return new FilesTaken.Answered(
                    List.of(Reply.of(texts.say(message.language(), Message.of("chatImport.notUsed")))));
        }
        return new FilesTaken.Answered(
                desk.take(message, sender, GivenFiles.dayIn(message.text()).orElse(null)));
    }
}
