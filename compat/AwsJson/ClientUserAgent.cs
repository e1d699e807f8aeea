namespace Amazon.AwsJson;

/// <summary>How the stand-ins name themselves to the service.</summary>
internal static class ClientUserAgent
{
    internal static string For(string service) => $"loadplatform-aws/1.0 api/{service}";
}
