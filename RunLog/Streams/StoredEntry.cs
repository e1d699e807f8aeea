namespace LoadPlatform.RunLog.Streams;

/// <summary>One entry of a stream.</summary>
/// <param name="Id">Its place in the stream: what to read on from.</param>
/// <param name="Payload">What was appended.</param>
public sealed record StoredEntry(string Id, string Payload);
