using LoadPlatform.RunLog.Leases;

namespace LoadPlatform.RunLog.Documents;

/// <summary>Named texts, each written whole.</summary>
public interface IDocumentStore
{
    /// <summary>Writes a document that does not exist.</summary>
    /// <param name="key">The document's name.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>False where it exists; it stays as it is.</returns>
    Task<bool> TryCreateAsync(string key, string content, CancellationToken cancellationToken = default);

    /// <summary>Writes a document over the one before.</summary>
    /// <param name="key">The document's name.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="lease">The writer's lease, checked in the same command; null where any writer may write.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer; the document may be written all the same.</param>
    /// <returns>When it is written.</returns>
    /// <exception cref="LeaseLostException">The lease was acquired anew since, by this or another holder. Nothing was written.</exception>
    Task WriteAsync(string key, string content, Lease? lease = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a document.</summary>
    /// <param name="key">The document's name.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>What it holds, or null where it does not exist.</returns>
    Task<string?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Lets a document vanish after a while.</summary>
    /// <param name="key">The document's name.</param>
    /// <param name="after">How long it stays from now, in real time.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>When it is arranged.</returns>
    Task ExpireAsync(string key, TimeSpan after, CancellationToken cancellationToken = default);
}
