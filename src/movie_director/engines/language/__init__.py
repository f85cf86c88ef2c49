"""Language models: OpenAI, Anthropic, and any server that speaks as OpenAI's does."""
