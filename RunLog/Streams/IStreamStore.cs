using LoadPlatform.RunLog.Leases;

namespace LoadPlatform.RunLog.Streams;

/// <summary>Append-only streams of text.</summary>
public interface IStreamStore
{
    /// <summary>Appends an entry.</summary>
    /// <param name="stream">The stream; made where it does not exist.</param>
    /// <param name="lease">The writer's lease, checked in the same command; null where the stream has writers that need none.</param>
    /// <param name="payload">What to append.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer; the entry may be there all the same.</param>
    /// <returns>The entry's id.</returns>
    /// <exception cref="LeaseLostException">The lease was acquired anew since, by this or another holder. Nothing was appended.</exception>
    Task<string> AppendAsync(string stream, Lease? lease, string payload, CancellationToken cancellationToken = default);

    /// <summary>Appends an entry unless one with its key was appended before.</summary>
    /// <param name="stream">The stream; made where it does not exist.</param>
    /// <param name="key">What makes it the same entry when it comes again.</param>
    /// <param name="payload">What to append.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer; the entry may be there all the same.</param>
    /// <returns>False where an entry with that key was there.</returns>
    Task<bool> AppendOnceAsync(string stream, string key, string payload, CancellationToken cancellationToken = default);

    /// <summary>Reads entries, the oldest first.</summary>
    /// <param name="stream">The stream; one that does not exist is empty.</param>
    /// <param name="afterId">The entry to read on from; null reads from the beginning.</param>
    /// <param name="count">How many to return at the most.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>The entries after <paramref name="afterId"/>.</returns>
    Task<IReadOnlyList<StoredEntry>> ReadAsync(string stream, string? afterId = null, int count = 1000, CancellationToken cancellationToken = default);

    /// <summary>Reads the latest entries, the oldest of them first.</summary>
    /// <param name="stream">The stream; one that does not exist is empty.</param>
    /// <param name="count">How many to return at the most.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>The entries at the stream's end.</returns>
    Task<IReadOnlyList<StoredEntry>> ReadLatestAsync(string stream, int count, CancellationToken cancellationToken = default);

    /// <summary>Lets a stream and the keys of its entries vanish after a while.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="after">How long it stays from now, in real time.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>When it is arranged.</returns>
    Task ExpireAsync(string stream, TimeSpan after, CancellationToken cancellationToken = default);
}
