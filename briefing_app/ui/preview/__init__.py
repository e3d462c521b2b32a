"""The preview of a briefing: the very bytes of its PDF, shown beside what is being written."""
