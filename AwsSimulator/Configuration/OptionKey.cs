using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>One option, found by reflection: what is added to the options classes is known to files, checks and documentation at once.</summary>
internal sealed record OptionKey(string Name, PropertyInfo Property)
{
    public Type Type => Property.PropertyType;

    public IEnumerable<ValidationAttribute> Rules => Property.GetCustomAttributes<ValidationAttribute>(inherit: true);

    /// <summary>The options of a class, in the order of their declaration.</summary>
    public static IReadOnlyList<OptionKey> Of(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.CanRead && (property.SetMethod is { IsPublic: true } || OptionTypes.IsGroup(property.PropertyType)))
            .OrderBy(property => property.MetadataToken)
            .Select(property => new OptionKey(OptionNames.Key(property.Name), property)),
    ];
}
