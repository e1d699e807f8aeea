using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>ADD and DELETE.</summary>
internal static class Sets
{
    /// <summary>A number added to a number, or a set's elements to a set; what is missing counts as nothing.</summary>
    public static AttributeValue Add(AttributeValue? old, AttributeValue value) => (old, value) switch
    {
        (null, _) => value,
        (NumberValue number, NumberValue addend) => new NumberValue(number.Number + addend.Number),
        (SetValue set, SetValue more) when set.Type == more.Type => new SetValue(set.Type, set.Elements.Concat(more.Elements)),
        _ => throw UpdateException.WrongType(),
    };

    /// <summary>A set without another's elements; null where none is left.</summary>
    public static AttributeValue? Remove(AttributeValue? old, AttributeValue value) => (old, value) switch
    {
        (null, _) => null,
        (SetValue set, SetValue less) when set.Type == less.Type => set.Elements.Where(element => !less.Contains(element)).ToList() is { Count: > 0 } rest ? new SetValue(set.Type, rest) : null,
        _ => throw UpdateException.WrongType(),
    };
}
