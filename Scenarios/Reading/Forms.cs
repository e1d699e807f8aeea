using System.Text.RegularExpressions;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>The forms that names in files must have. Some of them become part of a command line or an AWS call: none lets a special character through, nor a line end after the last one.</summary>
internal static partial class Forms
{
    private const int TimeoutMs = 1000;

    [GeneratedRegex("^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex KebabCase();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}\\z", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex AwsName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,254}\\z", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex Variable();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,63}\\z", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex Parameter();

    [GeneratedRegex("^[+-][0-9]{1,6}(\\.[0-9]{1,6})?%\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex Relative();

    [GeneratedRegex("^p(?<percentile>[0-9]{1,2}(\\.[0-9]{1,3})?)\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex Percentile();

    [GeneratedRegex("^https?://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?(/[A-Za-z0-9_./~-]{0,1000})?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex HttpAddress();

    [GeneratedRegex("^(arn:[a-z-]+:ecs:[a-z0-9-]+:[0-9]{12}:task-definition/)?[A-Za-z0-9_-]{1,255}(:[0-9]{1,9})?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex TaskDefinition();

    [GeneratedRegex("^(ssm:///[A-Za-z0-9_./-]{1,1000}|(arn:[a-z-]+:ecs:[a-z0-9-]+:[0-9]{12}:(cluster|service)/)?[A-Za-z0-9_/-]{1,255})\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex EcsNameOrReference();

    [GeneratedRegex("^(ssm:///[A-Za-z0-9_./-]{1,1000}|[A-Za-z0-9_.-]{3,255})\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex TableOrReference();

    [GeneratedRegex("^(ssm:///[A-Za-z0-9_./-]{1,1000}|m?i-[0-9a-f]{8,17})\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex InstanceOrReference();

    [GeneratedRegex("^(ssm:///[A-Za-z0-9_./-]{1,1000}|[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]):(?<port>[0-9]{1,5})\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex Remote();

    [GeneratedRegex("^/[A-Za-z0-9_./-]{1,1000}\\z", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex AbsolutePath();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex Region();

    [GeneratedRegex("^[A-Za-z0-9_./#:-]{1,255}\\z", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex MetricNamespace();

    [GeneratedRegex("^[!-~]([ -~]{0,253}[!-~])?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex MetricName();

    [GeneratedRegex("^[!-~]([ -~]{0,1022}[!-~])?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    public static partial Regex DimensionValue();
}
