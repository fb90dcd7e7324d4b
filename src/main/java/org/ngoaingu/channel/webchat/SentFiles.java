package org.ngoaingu.channel.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatHistory;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.WebChats;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out the files of a chat's messages, to be saved and never shown as a page of ours. Pictures that are to be shown
 * are handed out as such: within the chat's page a browser shows them all the same.
 */
@Controller
class SentFiles {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

    private final WebChats webChats;
    private final ChatHistory history;
    private final ChatFiles files;

    SentFiles(WebChats webChats, ChatHistory history, ChatFiles files) {
        this.webChats = webChats;
        this.history = history;
        this.files = files;
    }

    @GetMapping("/chat/files/{id}")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable UUID id) {
        var file = webChats.of(request)
                .filter(chat -> history.holds(chat.id(), new FileId(id)))
                .flatMap(chat -> files.find(new FileId(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.content());
    }

    private static MediaType type(ChatFile file) {
        return file.shows() != null && PICTURES.contains(file.type())
                ? MediaType.parseMediaType(file.type())
                : MediaType.APPLICATION_OCTET_STREAM;
    }
}
