package org.ngoaingu.assistant.roster;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Imports by chat, written through at once so that a step that another took is noticed. */
interface ChatImports extends Repository<ChatImport, Long> {

    Optional<ChatImport> findById(long id);

    /** The newest of a chat that is not older. */
    Optional<ChatImport> findFirstByChatIdAndSentAtAfterOrderByIdDesc(UUID chat, OffsetDateTime then);

    void deleteBySentAtBefore(OffsetDateTime then);

    ChatImport saveAndFlush(ChatImport one);
}
