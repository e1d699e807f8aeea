using System.Text.RegularExpressions;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>The forms that names in files must have. Some of them become part of a command line or an AWS call: none lets a special character through.</summary>
internal static partial class Forms
{
    private const int TimeoutMs = 1000;

    [GeneratedRegex("^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex KebabCase();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}$", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex AwsName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,254}$", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex Variable();

    [GeneratedRegex("^(arn:[a-z-]+:ecs:[a-z0-9-]+:[0-9]{12}:task-definition/)?[A-Za-z0-9_-]{1,255}(:[0-9]{1,9})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex TaskDefinition();

    [GeneratedRegex("^(ssm:///[A-Za-z0-9_./-]{1,1000}|(arn:[a-z-]+:ecs:[a-z0-9-]+:[0-9]{12}:(cluster|service)/)?[A-Za-z0-9_/-]{1,255})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex EcsNameOrReference();

    [GeneratedRegex("^(ssm:///[A-Za-z0-9_./-]{1,1000}|[A-Za-z0-9_.-]{3,255})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex TableOrReference();

    [GeneratedRegex("^(ssm:///[A-Za-z0-9_./-]{1,1000}|m?i-[0-9a-f]{8,17})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex InstanceOrReference();

    [GeneratedRegex("^(ssm:///[A-Za-z0-9_./-]{1,1000}|[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]):(?<port>[0-9]{1,5})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex Remote();

    [GeneratedRegex("^/[A-Za-z0-9_./-]{1,1000}$", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex AbsolutePath();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex Region();

    [GeneratedRegex("^[A-Za-z0-9_./#:-]{1,255}$", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex MetricNamespace();
}
