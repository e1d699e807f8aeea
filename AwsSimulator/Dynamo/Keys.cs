using System.Text;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Reads and checks keys.</summary>
internal static class Keys
{
    private const string Mismatch = "The provided key element does not match the schema";

    /// <summary>Reads a primary key.</summary>
    public static IReadOnlyDictionary<string, AttributeValue> Read(AwsRequest request, string member = "Key") =>
        AttributeJson.ReadItem(request.Object(member) ?? throw DynamoErrors.Validation($"1 validation error detected: Value null at '{char.ToLowerInvariant(member[0])}{member[1..]}' failed to satisfy constraint: Member must not be null"));

    /// <summary>The place of a primary key.</summary>
    /// <exception cref="AwsException">It is none of this table.</exception>
    public static ItemKey Of(KeySchema schema, IReadOnlyDictionary<string, AttributeValue> key)
    {
        if (key.Count != schema.Attributes.Count || schema.ValuesIn(key) is not { } values)
            throw DynamoErrors.Validation(Mismatch);
        foreach (var attribute in schema.Attributes.Where(attribute => key[attribute.Name].Size == 0))
            throw DynamoErrors.Invalid($"The AttributeValue for a key attribute cannot contain an empty {TypeName(attribute)} value. Key: {attribute.Name}");

        CheckSizes(values);
        return ItemKey.Of(values);
    }

    /// <summary>Checks that an item has the table's key, and no wrong key of an index.</summary>
    /// <exception cref="AwsException">It cannot be put.</exception>
    public static void Check(Table table, IReadOnlyDictionary<string, AttributeValue> item)
    {
        foreach (var key in table.Keys.Attributes)
        {
            if (!item.TryGetValue(key.Name, out var value))
                throw DynamoErrors.Invalid($"Missing the key {key.Name} in the item");
            if (value.Type != key.Type)
                throw DynamoErrors.Invalid($"Type mismatch for key {key.Name} expected: {key.Type} actual: {value.Type}");
            if (value.Size == 0)
                throw DynamoErrors.Validation($"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty {TypeName(key)} value. Key: {key.Name}");
        }

        CheckSizes(table.Keys.ValuesIn(item)!);
        foreach (var index in table.Indexes)
        {
            foreach (var key in index.Keys.Attributes.Where(key => item.ContainsKey(key.Name)))
                CheckIndexKey(index, key, item[key.Name]);
        }
    }

    /// <summary>Refuses paths that lead into a key.</summary>
    public static void CheckScalar(Table table, IEnumerable<DocumentPath> paths)
    {
        foreach (var head in paths.Where(path => path.IsNested).Select(path => path.Head))
        {
            if (table.Keys.Has(head))
                throw DynamoErrors.Validation($"Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: {head}");
            if (table.Indexes.Any(index => index.Keys.Has(head)))
                throw DynamoErrors.Validation($"Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: {head}");
        }
    }

    private static void CheckIndexKey(TableIndex index, KeyAttribute key, AttributeValue value)
    {
        if (value.Type != key.Type)
            throw DynamoErrors.Invalid($"Type mismatch for Index Key {key.Name} Expected: {key.Type} Actual: {value.Type} IndexName: {index.Name}");
        if (value.Size == 0)
            throw DynamoErrors.Validation(
                "One or more parameter values are not valid. A value specified for a secondary index key is not supported. "
                + $"The AttributeValue for a key attribute cannot contain an empty {TypeName(key)} value. IndexName: {index.Name}, IndexKey: {key.Name}");
    }

    private static void CheckSizes(AttributeValue[] values)
    {
        if (Bytes(values[0]) > 2048)
            throw DynamoErrors.Invalid("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        if (Bytes(values[1]) > 1024)
            throw DynamoErrors.Invalid("Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
    }

    private static int Bytes(AttributeValue value) => value switch
    {
        StringValue text => Encoding.UTF8.GetByteCount(text.Text),
        BinaryValue bytes => bytes.Bytes.Length,
        _ => 0,
    };

    private static string TypeName(KeyAttribute key) => key.Type == AttributeType.B ? "binary" : "string";
}
