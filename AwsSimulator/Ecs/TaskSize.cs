using System.Globalization;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A task's CPU or memory: units and MiB, or with the suffix vCPU or GB.</summary>
internal static class TaskSize
{
    private const int UnitsPerOne = 1024;

    /// <summary>CPU units or MiB; null where nothing is said.</summary>
    /// <exception cref="AwsException">It is no size.</exception>
    public static int? Read(AwsRequest request, string name)
    {
        if (request.Text(name) is not { } text)
            return null;

        var suffix = name == "cpu" ? "vCPU" : "GB";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units))
            return units;
        if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && double.TryParse(text[..^suffix.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var whole))
            return (int)(whole * UnitsPerOne);

        throw new AwsException("ClientException", $"Invalid '{name}' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.");
    }
}
