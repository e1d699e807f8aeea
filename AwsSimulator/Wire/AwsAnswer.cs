namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>An answer as it goes out, without what all answers have.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Body">The body.</param>
/// <param name="ErrorType">The value of x-amzn-ErrorType; null where the answer is no error, or the protocol has no such header.</param>
internal sealed record AwsAnswer(int Status, string ContentType, byte[] Body, string? ErrorType = null)
{
    public bool IsError => Status != StatusCodes.Status200OK;
}
