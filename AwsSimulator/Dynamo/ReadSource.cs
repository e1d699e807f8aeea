using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>What a Query or Scan reads: a table, or one of its indexes.</summary>
internal sealed record ReadSource(Table Table, TableIndex? Index)
{
    private const string InvalidStart = "The provided starting key is invalid";

    public KeySchema Keys => Index?.Keys ?? Table.Keys;

    public OrderedItems Items => Index?.Items ?? Table.Items;

    /// <summary>The attributes that tell where a page ended.</summary>
    public IReadOnlyList<KeyAttribute> KeyAttributes => [.. Table.Keys.Attributes.Concat(Keys.Attributes).Distinct()];

    /// <summary>What a request names.</summary>
    /// <exception cref="AwsException">There is no such index, or it cannot be read in this way.</exception>
    public static ReadSource Of(Table table, AwsRequest request)
    {
        if (request.Text("IndexName") is not { } name)
            return new ReadSource(table, null);

        var index = table.Indexes.FirstOrDefault(candidate => candidate.Name == name) ?? throw DynamoErrors.Validation($"The table does not have the specified index: {name}");
        if (request.Flag("ConsistentRead"))
            throw DynamoErrors.Validation("Consistent reads are not supported on global secondary indexes");
        return new ReadSource(table, index);
    }

    /// <summary>The place of an ExclusiveStartKey; null where there is none.</summary>
    /// <exception cref="AwsException">It is none of this source.</exception>
    public ItemKey? StartOf(AwsRequest request)
    {
        if (request.Object("ExclusiveStartKey") is not { } start)
            return null;

        var key = start.Body.ToDictionary(pair => pair.Key, pair => AttributeJson.Read(pair.Value, message => $"{InvalidStart}: {message}"), StringComparer.Ordinal);
        if (key.Count != KeyAttributes.Count || (Index is not null && Keys.ValuesIn(key) is null))
            throw DynamoErrors.Validation(Index is null ? $"{InvalidStart}: The provided key element does not match the schema" : InvalidStart);
        if (Table.Keys.ValuesIn(key) is not { } unique)
            throw DynamoErrors.Validation($"{InvalidStart}: The provided key element does not match the schema");

        return Index is null ? ItemKey.Of(unique) : ItemKey.Of([.. Keys.ValuesIn(key)!, .. unique]);
    }
}
