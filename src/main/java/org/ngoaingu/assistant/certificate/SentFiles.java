package org.ngoaingu.assistant.certificate;

import java.util.Map;
import org.ngoaingu.assistant.progress.TargetFiles;
import org.ngoaingu.assistant.roster.ImportFiles;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.conversation.FileHandler;
import org.ngoaingu.conversation.FilesTaken;
import org.springframework.stereotype.Component;

/**
 * Files that come unasked: pictures and PDFs begin a submission with what their caption says; among lists they are looked
 * at as lists, so that each is named with what is wrong about it.
 */
@Component
class SentFiles implements FileHandler {

    private final ChatFiles files;
    private final TargetFiles targets;
    private final ImportFiles imports;

    SentFiles(ChatFiles files, TargetFiles targets, ImportFiles imports) {
        this.files = files;
        this.targets = targets;
        this.imports = imports;
    }

    @Override
    public FilesTaken take(Inbound message) {
        var sent = files.described(message.files());
        var papers = sent.stream()
                .filter(file -> isPaper(file.type()))
                .map(ChatFiles.Described::id)
                .toList();
        return papers.isEmpty() || papers.size() < sent.size()
                ? new FilesTaken.Answered(targets.take(message).orElseGet(() -> imports.take(message)))
                : new FilesTaken.Begins("submit-certificate", said(message.text()), papers);
    }

    private static boolean isPaper(String type) {
        return type.startsWith("image/") || type.equals("application/pdf");
    }

    private static Map<String, String> said(String caption) {
        return caption.isBlank() ? Map.of() : Map.of("said", caption);
    }
}
