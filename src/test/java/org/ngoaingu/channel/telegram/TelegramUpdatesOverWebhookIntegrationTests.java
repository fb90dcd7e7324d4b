package org.ngoaingu.channel.telegram;

@OverWebhook
class TelegramUpdatesOverWebhookIntegrationTests extends TelegramUpdatesIntegrationTests {}
