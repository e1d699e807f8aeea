using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Fargate's platform versions.</summary>
internal static class PlatformVersions
{
    public const string Latest = "LATEST";
    private static readonly string[] All = [Latest, "1.4.0", "1.3.0"];

    /// <summary>The platform version of a request; null where it names none.</summary>
    /// <exception cref="AwsException">There is no such version.</exception>
    public static string? Read(AwsRequest request) =>
        request.Text("platformVersion") is not { Length: > 0 } version ? null
        : All.Contains(version, StringComparer.Ordinal) ? version
        : throw new AwsException("PlatformUnknownException", "The specified platform version does not exist.");
}
