package org.ngoaingu.conversation.host;

import java.util.Map;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.DirectWords;
import org.ngoaingu.conversation.FileHandler;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What messages are answered with, whatever flows are in force.
 *
 * @param choiceVerbs what answers buttons of others, by their owner
 * @param files what takes files that no flow wants
 * @param directWords what takes words before they are understood
 */
record MessageParts(
        Resuming resuming,
        Admission admission,
        HeldFiles heldFiles,
        NotUnderstood notUnderstood,
        Map<String, ChoiceVerb> choiceVerbs,
        ObjectProvider<FileHandler> files,
        ObjectProvider<DirectWords> directWords) {}
