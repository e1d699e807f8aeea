using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LoadPlatform.AwsSimulator.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

/// <summary>The simulator's doc comments, in words.</summary>
internal static partial class DocComments
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(SimulatorOptions).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static string Of(Type type) => Summary($"T:{type.FullName}");

    /// <summary>An option's summary without its default and range, which are in columns of their own.</summary>
    public static string Of(PropertyInfo property)
    {
        var text = Default.Replace(Summary($"P:{property.DeclaringType!.FullName}.{property.Name}"), "\n");
        return string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }

    private static string Summary(string member) =>
        Members.TryGetValue(member, out var found) && found.Element("summary") is { } summary
            ? Spaces.Replace(Text(summary), " ").Trim()
            : throw new InvalidOperationException($"{member} has no summary.");

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                XElement inner when Reference(inner) is { } reference => $"`{reference}`",
                XElement inner => Text(inner),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string? Reference(XElement element) => element.Attribute("cref")?.Value is { } target
        ? OptionNames.Key(target[(target.LastIndexOf('.') + 1)..])
        : (element.Attribute("langword") ?? element.Attribute("name"))?.Value;

    [GeneratedRegex(@"(?:^|(?<=[.;] ))Default (?:[^.;]|\.(?=\S))*[.;]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Default { get; }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces { get; }
}
