package org.ngoaingu.channel.telegram;

@OverWebhook
class TelegramTalkOverWebhookIntegrationTests extends TelegramTalkIntegrationTests {}
