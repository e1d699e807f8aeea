using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>CloudWatch's errors, in its words. Types are those of the JSON protocol; the Query protocol's codes follow from them.</summary>
internal static class CloudWatchErrors
{
    public const string BadToken = "InvalidNextToken";

    public static AwsException Value(string message) => new("InvalidParameterValueException", message);

    public static AwsException InvalidValue(string? value, string parameter) => Value($"The value {value} for parameter {parameter} is invalid.");

    public static AwsException Combination(string message) => new("InvalidParameterCombinationException", message);

    public static AwsException Exclusive(string one, string other) =>
        Combination($"The parameters {one} and {other} are mutually exclusive and you have specified both.");

    public static AwsException Missing(string parameter) => new("MissingRequiredParameterException", $"The parameter {parameter} is required.");

    public static AwsException TooMany(string collection, int most) => Value($"The collection {collection} must not have a size greater than {most}.");

    public static AwsException Validation(string message) => AwsException.Validation(message);

    /// <summary>A member that is too long, too great or none of the words that AWS knows.</summary>
    public static AwsException Constraint(string value, string member, string constraint) =>
        Validation($"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: Member must {constraint}");
}
