using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>What a Query asks of the keys: one partition, and perhaps a range of sort keys.</summary>
/// <param name="Partition">The partition key's value.</param>
/// <param name="Sort">What is asked of the sort key; null for nothing.</param>
internal sealed record KeyCondition(AttributeValue Partition, KeyTerm? Sort)
{
    /// <summary>Reads a KeyConditionExpression that has been parsed.</summary>
    /// <exception cref="AwsException">It is none for this schema.</exception>
    public static KeyCondition Of(IReadOnlyDictionary<string, KeyTerm> terms, KeySchema schema)
    {
        if (terms.Count > 2)
            throw DynamoErrors.Validation("Conditions can be of length 1 or 2 only");

        foreach (var key in schema.Attributes)
        {
            if (!terms.TryGetValue(key.Name, out var term))
            {
                if (key == schema.Partition || terms.Count > 1)
                    throw DynamoErrors.Validation($"Query condition missed key schema element: {key.Name}");
                continue;
            }

            if (term.Values.Any(value => value.Type != key.Type))
                throw DynamoErrors.Invalid("Condition parameter type does not match schema type");
            if (key == schema.Partition && term.Sign != "=")
                throw DynamoErrors.Validation("Query key condition not supported");
            if (term.Sign != "begins_with" && term.Values.Any(value => value.Size == 0))
                throw DynamoErrors.Validation($"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: {key.Name}");
        }

        return new KeyCondition(terms[schema.Partition.Name].Values[0], terms.GetValueOrDefault(schema.Sort.Name));
    }

    /// <summary>The first and the last place that it allows.</summary>
    public (ItemKey First, ItemKey Last) Range()
    {
        var all = ItemKey.Of(Partition);
        if (Sort is null)
            return (all.Before(), all.After());

        var value = ItemKey.Of(Partition, Sort.Values[0]);
        return Sort.Sign switch
        {
            "=" => (value.Before(), value.After()),
            "<" => (all.Before(), value.Before()),
            "<=" => (all.Before(), value.After()),
            ">" => (value.After(), all.After()),
            ">=" => (value.Before(), all.After()),
            "BETWEEN" => (value.Before(), ItemKey.Of(Partition, Sort.Values[1]).After()),
            _ => (value.Before(), Prefixes.End(Sort.Values[0]) is { } end ? ItemKey.Of(Partition, end).Before() : all.After()),
        };
    }
}
