using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Reads an expression piece by piece. Its errors name the request's member that holds the expression.</summary>
internal sealed class TokenReader
{
    private const int MostBytes = 4096;
    private readonly string _member;
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private int _position;

    public TokenReader(string member, string text)
    {
        (_member, _text) = (member, text);
        if (System.Text.Encoding.UTF8.GetByteCount(text) is var size and > MostBytes)
            throw Error($"Expression size has exceeded the maximum allowed size; expression size: {size}");

        _tokens = Lexer.Read(text);
        if (_tokens.Count == 1)
            throw Error("The expression can not be empty;");
    }

    public Token Current => _tokens[_position];

    public Token Next => _tokens[Math.Min(_position + 1, _tokens.Count - 1)];

    public bool IsAtEnd => Current.Kind == TokenKind.End;

    public Token Take()
    {
        var token = Current;
        if (!IsAtEnd)
            _position++;
        return token;
    }

    public bool TakeWord(string word)
    {
        var isThere = Current.IsWord(word);
        if (isThere)
            _position++;
        return isThere;
    }

    public bool TakeSign(string sign)
    {
        var isThere = Current.IsSign(sign);
        if (isThere)
            _position++;
        return isThere;
    }

    public void Expect(string sign)
    {
        if (!TakeSign(sign))
            throw SyntaxError();
    }

    public AwsException Error(string message) => DynamoErrors.Validation($"Invalid {_member}: {message}");

    /// <summary>The piece that is next should not be there.</summary>
    public AwsException SyntaxError()
    {
        var first = _tokens[Math.Max(0, _position - 1)];
        var last = IsAtEnd ? first : Next.Kind == TokenKind.End ? Current : Next;
        return Error($"Syntax error; token: \"{Current.Text}\", near: \"{_text[first.Start..Math.Min(_text.Length, last.Start + last.Text.Length)]}\"");
    }
}
