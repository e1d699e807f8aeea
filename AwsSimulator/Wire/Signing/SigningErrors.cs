namespace LoadPlatform.AwsSimulator.Wire.Signing;

/// <summary>The errors about signatures, by their names in the JSON protocols.</summary>
internal static class SigningErrors
{
    public static AwsException Missing(string message) => new("MissingAuthenticationTokenException", message);

    public static AwsException Incomplete(string message) => new("IncompleteSignatureException", message);

    public static AwsException Invalid(string message) => new("InvalidSignatureException", message);

    public static AwsException UnknownClient() => new("UnrecognizedClientException", "The security token included in the request is invalid.");

    public static AwsException Mismatch() => Invalid(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
}
