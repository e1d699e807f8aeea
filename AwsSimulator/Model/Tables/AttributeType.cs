namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>The types of DynamoDB's attributes, by the names that its JSON gives them.</summary>
internal enum AttributeType
{
    /// <summary>String.</summary>
    S,

    /// <summary>Number.</summary>
    N,

    /// <summary>Binary.</summary>
    B,

    /// <summary>Boolean.</summary>
    BOOL,

    /// <summary>Null.</summary>
    NULL,

    /// <summary>Map.</summary>
    M,

    /// <summary>List.</summary>
    L,

    /// <summary>Set of strings.</summary>
    SS,

    /// <summary>Set of numbers.</summary>
    NS,

    /// <summary>Set of binaries.</summary>
    BS,
}
