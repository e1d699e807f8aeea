using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>A DynamoDB attribute: a string or a number.</summary>
internal readonly record struct TableValue(string? Text, double? Number)
{
    public static implicit operator TableValue(string text) => new(text, Number: null);

    public static implicit operator TableValue(double number) => new(Text: null, number);

    /// <summary>Numbers by size, all else by code points.</summary>
    public int Compare(TableValue other) =>
        Number is { } left && other.Number is { } right ? left.CompareTo(right) : string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>Whether DynamoDB would compare the two at all.</summary>
    public bool IsSameType(TableValue other) => Number.HasValue == other.Number.HasValue;

    public override string ToString() => Text ?? Number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
