import type { Vocabulary } from '../vocabulary.ts';

export const portuguese: Vocabulary = {
  language: 'Portuguese',
  email:
    'e-mail, endereço de e-mail, correio eletrónico, correio eletrônico, endereço eletrônico, endereço eletrónico, mail, email do cliente, endereço de correio eletrónico',
  mobile:
    'celular, telefone celular, telemóvel, número de telemóvel, número de celular, número do celular, telefone móvel, móvel, tel celular, cel, SMS, nº celular, número celular',
  phone:
    'telefone, número de telefone, número do telefone, tel, fone, telefone de contato, telefone de contacto, número de contato, nº telefone, telefone do cliente, contato telefônico',
  lastName: 'sobrenome, apelido, último nome, nome de família, apelidos, sobrenomes',
  firstName: 'primeiro nome, nome próprio, prenome',
  middleName: 'nome do meio, segundo nome, nomes do meio',
  fullName:
    'nome completo, nome e sobrenome, nome e apelido, nome sobrenome, nome do cliente, nome cliente, nome do contato',
  name: 'nome',
  sex: 'sexo, gênero, género',
  birthDate:
    'data de nascimento, data nascimento, nascimento, aniversário, data de aniversário, nascido em, dt nascimento, data nasc, dt nasc, data do aniversário',
  timeZone: 'fuso horário, fuso',
  area: 'região, zona, área, território',
  card: 'cartão fidelidade, cartão de fidelidade, número do cartão fidelidade, cartão de desconto, cartão cliente, cartão de pontos, cartão de sócio, cartão do cliente',
  emailConfirmed: 'email confirmado, email verificado, e-mail validado',
  phoneConfirmed:
    'telefone confirmado, telefone verificado, celular confirmado, celular verificado, telemóvel confirmado',
  newsletter:
    'newsletter, boletim, boletim informativo, inscrito na newsletter, inscrição na newsletter, lista de e-mails, subscrição newsletter, inscrito newsletter, assinante newsletter',
  consent:
    'inscrito, inscrita, inscrição, subscrito, subscrição, subscritor, assinante, assinatura, consentimento, aceita, aceito, aceite, autoriza, autorização, permissão, opt in',
  refusal:
    'descadastrado, descadastrada, cancelado, cancelada, cancelou, desinscrito, desinscrição, cancelamento, não contatar, não contactar, não enviar, lista negra, bloqueado, bloqueada, recusa, recusou, opt out, removido, não inscrito',
  about:
    'marketing, publicidade, comunicações, comunicação, comerciais, promoções, ofertas, mensagens, informações, notícias, receber, de, do, da, na, em, por, para, status, estado, LGPD, RGPD, envio',
  customerId:
    'id cliente, id do cliente, código do cliente, código cliente, número do cliente, nº cliente, identificador, identificador do cliente, id contato, id do contato, id usuário, id externo, código, cod cliente, matrícula, número de sócio',
  neutral:
    'seu, sua, teu, meu, minha, o, a, os, as, um, uma, de, do, da, dos, das, ao, em, no, na, para, por, e, cliente, clientes, contato, contacto, pessoa, usuário, utilizador, membro, sócio, comprador, principal, pessoal, particular, privado, preferido, número, nº, núm, endereço, qual, é, favor',
  billing: 'faturação, faturamento, cobrança, entrega, envio, fatura',
  secondary:
    'trabalho, comercial, profissional, escritório, casa, residencial, fixo, secundário, secundária, segundo, segunda, alternativo, alternativa, outro, outra, adicional, recado',
  company:
    'empresa, companhia, organização, negócio, loja, filial, conta, sociedade, razão social, corporativo',
  others:
    'motorista, entregador, supervisor, proprietário, responsável, vendedor, vendedora, consultor, agente, representante, gestor, gerente, assistente, secretári, pai, mãe, filho, filha, cônjuge, marido, esposa, emergência, indicad, indicação, indicou, funcionário, operador, caixa, fornecedor, criado por, modificado por, autor, remetente, destinatário, fax, médico, professor, tutor, parceiro, corretor, atendente, nome de usuário, dono, encarregado, recomendad',
  moments:
    'criação, criado, criada, modificação, modificado, atualização, atualizado, último, última, pedido, compra, visita, cadastro, registo, registro, acesso, adicionado, casamento, atividade, desde',
  user: 'usuário, utilizador, acesso',
  former: 'antigo, antiga, anterior',
};
