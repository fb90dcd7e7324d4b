package org.ngoaingu.assistant.command;

import picocli.CommandLine.Command;

/** What is printed when no command is named. */
@Command(
        name = "language-plan-assistant",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        header = "Trợ lý kế hoạch ngoại ngữ. / The language-plan assistant.",
        footer = "Không có lệnh: chạy máy chủ. / Without a command: runs the server.",
        synopsisSubcommandLabel = "import|quota|progress|invite|admin|backup|restore|flows")
final class AssistantCommand {}
