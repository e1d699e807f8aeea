using Amazon.Runtime;

namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>A call to AWS that failed, after the client's own retries.</summary>
/// <param name="Source">The call, for example <c>ecs:DescribeServices</c>.</param>
/// <param name="Code">AWS's error code, or the name of the exception.</param>
/// <param name="Message">What went wrong, for the reader.</param>
/// <param name="Kind">What to expect of another attempt.</param>
public sealed record AwsFailure(string Source, string Code, string Message, AwsFailureKind Kind)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source}: {Code}: {Message}";

    internal static AwsFailure From(string source, Exception error) => error switch
    {
        AmazonServiceException service => new AwsFailure(source, service.ErrorCode ?? service.GetType().Name, service.Message, KindOf(service.ErrorCode ?? "")),
        OperationCanceledException => new AwsFailure(source, "Timeout", "no answer in time", AwsFailureKind.Passing),
        _ => new AwsFailure(source, error.GetType().Name, error.Message, AwsFailureKind.Passing),
    };

    private static AwsFailureKind KindOf(string code)
    {
        if (code is "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" or "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidSignatureException" or "SignatureDoesNotMatch")
            return AwsFailureKind.Denied;

        return code.Contains("NotFound", StringComparison.Ordinal) || code is "ServiceNotActiveException" ? AwsFailureKind.Missing : AwsFailureKind.Passing;
    }
}
