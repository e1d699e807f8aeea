namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>An answer as it goes out, without what all answers have.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The content type, where there is one.</param>
/// <param name="Body">The body.</param>
/// <param name="QueryError">The value of x-amzn-query-error: the error's code and fault in the Query protocol, from services that speak both.</param>
internal sealed record AwsAnswer(int Status, string? ContentType, byte[] Body, string? QueryError = null)
{
    public bool IsError => Status != StatusCodes.Status200OK;

    /// <summary>Whether it refuses the call as one too many.</summary>
    public bool IsThrottled { get; init; }

    /// <summary>Whether the client gets a reset connection instead of it.</summary>
    public bool IsDropped { get; init; }
}
